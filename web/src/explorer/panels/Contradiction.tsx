import "./Contradiction.css";

import type { ContradictionKind, EvidenceQuery, ToldClaimFragment } from "../../api/generated";
import type { Ends } from "../links";
import type { ChangeView } from "../view";
import { ClaimCard } from "./ClaimCard";

const WORDS: Record<ContradictionKind, string> = {
  NEGATED: "It is not so",
  DENIED: "Denied",
  ENDED: "It had ended before",
};

export interface Pair {
  kind: ContradictionKind;
  claim: ToldClaimFragment;
  counterclaim: ToldClaimFragment;
}

/** A claim and what speaks against it, side by side. */
export function Contradiction({ pair, change }: { pair: Pair; change: ChangeView }) {
  return (
    <div className="contradiction">
      <div>
        <h4>Stated</h4>
        <ClaimCard claim={pair.claim} change={change} />
      </div>
      <div>
        <h4>{WORDS[pair.kind]}</h4>
        <ClaimCard claim={pair.counterclaim} change={change} />
      </div>
    </div>
  );
}

/** What speaks against a relation, each beside the surest claim that it contradicts. */
export function contradictionsOf({ contradictions }: EvidenceQuery, { source, target }: Ends): Pair[] {
  const ends = new Set([source, target]);
  const pairs = new Map<string, Pair>();
  for (const { node } of contradictions.edges) {
    const { claim, counterclaim } = node;
    const here = ends.has(claim.subject.id) && ends.has(claim.object.id);
    const surest = pairs.get(counterclaim.id)?.claim.confidence ?? -1;
    if (here && claim.confidence > surest) pairs.set(counterclaim.id, node);
  }
  return [...pairs.values()];
}
