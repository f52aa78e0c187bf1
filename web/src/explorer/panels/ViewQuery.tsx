import { AroundDocument, BetweenDocument, EverythingDocument } from "../../api/generated";
import { spanWords } from "../dates";
import { FACETS } from "../facets";
import { FIRST_LOOK, PAGE } from "../loading";
import type { Scene } from "../scene";
import type { View } from "../view";
import { facetWords, valueWords } from "../words";
import { ShowQuery } from "./ShowQuery";

interface Props {
  view: View;
  scene: Scene;
}

/** Opens GraphiQL with the query behind the view: of a path, of everything, or of what is around the centre. */
export function ViewQuery({ view, scene }: Props) {
  const { from, to } = view.path ?? {};
  const notes = notesOn(view);
  if (from && to) return <ShowQuery query={BetweenDocument} variables={{ from, to }} notes={notes} />;
  if (view.everything) {
    return <ShowQuery query={EverythingDocument} variables={{ after: null, ...PAGE }} notes={notes} />;
  }
  if (scene.centre === null) return null;
  return <ShowQuery query={AroundDocument} variables={{ of: scene.centre, ...FIRST_LOOK }} notes={notes} />;
}

/** Filters work on what was loaded, so that they answer at once; the query knows nothing of them. */
function notesOn({ filters, hidden }: View): string[] {
  const narrowed = FACETS.filter((facet) => filters[facet].length > 0).map(
    (facet) => `${facetWords(facet)}: ${filters[facet].map((each) => valueWords(facet, each)).join(" or ")}`,
  );
  const time = spanWords(filters.from, filters.to);
  if (time) narrowed.push(`Time: ${time}`);
  if (hidden.length > 0) narrowed.push(`${hidden.length} hidden`);
  if (narrowed.length === 0) return [];
  return ["Of the answer, the explorer shows only:", ...narrowed.map((each) => `- ${each}`)];
}
