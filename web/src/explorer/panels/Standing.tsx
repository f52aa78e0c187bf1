import type { Status } from "../../api/generated";
import { type Standing as Counts, standingWords } from "../standing";

interface Props {
  /** What the claims sum up to, which the line in the graph shows. */
  status: Status;
  /** What they say one by one; nothing where they are not here. */
  standing: Counts;
}

/** How the claims hold a relation to stand, behind a line drawn as in the graph. */
export function Standing({ status, standing }: Props) {
  const [only = status] = standing.size === 1 ? standing.keys() : [];
  return (
    <span className="state" data-status={only}>
      {standingWords(standing, status)}
    </span>
  );
}
