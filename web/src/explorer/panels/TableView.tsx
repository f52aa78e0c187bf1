import type { Shown } from "../filters";
import type { Scene } from "../scene";
import type { ChangeView, View } from "../view";
import { predicateWords } from "../words";

interface Props {
  view: View;
  change: ChangeView;
  scene: Scene;
  shown: Shown;
}

/** The same as the graph, in rows. */
export function TableView({ shown, scene }: Props) {
  return (
    <table>
      <tbody>
        {shown.links.map((link) => (
          <tr key={link.id}>
            <td>{scene.entities.get(link.source)?.name}</td>
            <td>{predicateWords(link.predicate)}</td>
            <td>{scene.entities.get(link.target)?.name}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
