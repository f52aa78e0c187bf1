import { useMemo } from "react";

import { dateWords } from "../dates";
import { asksAboutClaims, type ShownLink } from "../filters";
import type { Scene } from "../scene";
import { affirms, reportedOn, standingOf, standingWords } from "../standing";
import type { ChangeView, View } from "../view";
import { confidenceWords, predicateWords } from "../words";
import { EntityButton } from "./EntityButton";
import { type Column, SortedTable } from "./SortedTable";
import { Standing } from "./Standing";
import { Reported } from "./When";

interface Props {
  view: View;
  change: ChangeView;
  scene: Scene;
  links: readonly ShownLink[];
}

/** A row for each relation in sight, which opens its evidence. */
export function RelationTable({ view, change, scene, links }: Props) {
  const byClaims = asksAboutClaims(view.filters);
  const columns = useMemo(() => columnsOf(scene, change, byClaims), [scene, change, byClaims]);
  return (
    <SortedTable
      caption="Relations in sight, each with the claims that it rests on"
      columns={columns}
      rows={links}
      idOf={({ id }) => id}
      selected={view.selection?.id ?? null}
      open={({ id }) => change({ selection: { kind: "link", id } })}
    />
  );
}

function columnsOf(scene: Scene, change: ChangeView, byClaims: boolean): Column<ShownLink>[] {
  const nameOf = (id: string) => scene.entities.get(id)?.name ?? id;
  // If the filters ask about claims, those that pass, once they are here.
  const claimsOf = ({ claims, claimCount }: ShownLink) =>
    byClaims && claims.length > 0 ? claims.filter(affirms).length : claimCount;
  return [
    {
      title: "Subject",
      value: ({ source }) => nameOf(source),
      cell: ({ source }) => <EntityButton entity={{ id: source, name: nameOf(source) }} change={change} />,
    },
    {
      title: "Relation",
      value: ({ predicate }) => predicateWords(predicate),
      cell: ({ id, source, predicate, target }) => (
        <button
          className="link relation"
          onClick={() => change({ selection: { kind: "link", id } })}
        >
          <span className="unseen">{nameOf(source)} </span>
          {predicateWords(predicate)}
          <span className="unseen"> {nameOf(target)}</span>
        </button>
      ),
    },
    {
      title: "Object",
      value: ({ target }) => nameOf(target),
      cell: ({ target }) => <EntityButton entity={{ id: target, name: nameOf(target) }} change={change} />,
    },
    {
      title: "Status",
      value: (link) => standingWords(standingIn(link), link.status),
      cell: (link) => <Standing status={link.status} standing={standingIn(link)} />,
    },
    {
      title: "First date",
      value: ({ firstDate, claims }) => firstDate ?? reportedOn(claims),
      cell: ({ firstDate, claims }) =>
        firstDate === null ? <Reported on={reportedOn(claims)} /> : dateWords(firstDate),
    },
    {
      title: "Last date",
      value: ({ lastDate }) => lastDate,
      cell: ({ lastDate }) => lastDate && dateWords(lastDate),
    },
    {
      title: "Claims",
      value: claimsOf,
      cell: (link) => claimsOf(link).toLocaleString("en"),
    },
    {
      title: "Confidence",
      value: ({ confidence }) => confidence,
      cell: ({ confidence }) => confidenceWords(confidence),
    },
  ];
}

function standingIn({ claims }: ShownLink) {
  return standingOf(claims.filter(affirms));
}
