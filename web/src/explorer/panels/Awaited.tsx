import type { Answer } from "../../api/answer";

interface Props {
  answer: Answer<unknown>;
}

/** Says that an answer is on its way, or what went wrong; nothing once it is there. */
export function Awaited({ answer }: Props) {
  if (answer.problem !== null) {
    return (
      <p role="alert" className="awaited failed">
        {answer.problem} <button onClick={answer.retry}>Try again</button>
      </p>
    );
  }
  return (
    <p role="status" className="awaited muted">
      {answer.loading && "Loading …"}
    </p>
  );
}
