import { AroundDocument, BetweenDocument } from "../../api/generated";
import { FIRST_LOOK } from "../loading";
import type { Scene } from "../scene";
import type { View } from "../view";
import { ShowQuery } from "./ShowQuery";

interface Props {
  view: View;
  scene: Scene;
}

/** Opens GraphiQL with the query behind the whole view: the path that is shown, or what is around its centre. */
export function ViewQuery({ view, scene }: Props) {
  const { from, to } = view.path ?? {};
  if (from && to) return <ShowQuery query={BetweenDocument} variables={{ from, to }} />;
  if (scene.centre === null) return null;
  return <ShowQuery query={AroundDocument} variables={{ of: scene.centre, ...FIRST_LOOK }} />;
}
