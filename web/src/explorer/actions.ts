// What can be done with an entity: the changes of the view that the graph and the panels share.
import type { View } from "./view";

/** Adds the neighbours of an entity. */
export function expand(view: View, id: string): Partial<View> {
  return { expanded: [...view.expanded.filter((each) => each !== id), id] };
}

/** Takes the neighbours that an entity brought away again. */
export function collapse(view: View, id: string): Partial<View> {
  return { expanded: view.expanded.filter((each) => each !== id) };
}

/** Lets an entity that was dragged go back to where it was. */
export function unpin(view: View, id: string): Partial<View> {
  return { pins: view.pins.filter((pin) => pin.id !== id) };
}

/** Takes an entity out of sight, and the panel with it. */
export function hide(view: View, id: string): Partial<View> {
  return { hidden: [...view.hidden.filter((each) => each !== id), id], selection: null };
}

/** Begins anew around an entity. */
export function centreOn(view: View, id: string): Partial<View> {
  return {
    centre: id,
    everything: false,
    expanded: [],
    hidden: view.hidden.filter((each) => each !== id),
    path: null,
  };
}

/** Asks for the other end of a path that begins here. */
export function pathFrom(id: string): Partial<View> {
  return { path: { from: id, to: null, way: 0 } };
}
