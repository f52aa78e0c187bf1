import { AroundDocument, BetweenDocument, EverythingDocument } from "../../api/generated";
import { FIRST_LOOK, PAGE } from "../loading";
import type { Scene } from "../scene";
import type { View } from "../view";
import { ShowQuery } from "./ShowQuery";

interface Props {
  view: View;
  scene: Scene;
}

/** Opens GraphiQL with the query behind the view: of a path, of everything, or of what is around the centre. */
export function ViewQuery({ view, scene }: Props) {
  const { from, to } = view.path ?? {};
  if (from && to) return <ShowQuery query={BetweenDocument} variables={{ from, to }} />;
  if (view.everything) return <ShowQuery query={EverythingDocument} variables={{ after: null, ...PAGE }} />;
  if (scene.centre === null) return null;
  return <ShowQuery query={AroundDocument} variables={{ of: scene.centre, ...FIRST_LOOK }} />;
}
