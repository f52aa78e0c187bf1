import "./choices.css";
import "./EntityBox.css";

import { useCombobox } from "downshift";
import { type Ref, useState } from "react";

import { keepFromDownshift, useHurry, useSuggestions } from "../suggestions";
import { counted } from "../words";
import { EntityOption } from "./EntityOption";

interface Named {
  id: string;
  name: string;
}

interface Props {
  label: string;
  /** The entity that is in the box. */
  value: Named | null;
  onPick: (id: string | null) => void;
  ref: Ref<HTMLInputElement>;
}

const { InputBlur, InputChange } = useCombobox.stateChangeTypes;

/** A field for one entity, which suggests names while somebody types. */
export function EntityBox({ label, value, onPick, ref }: Props) {
  const [typed, setTyped] = useState("");
  const suggestions = useSuggestions(typed);
  const { found, problem } = suggestions;
  const box = useCombobox<Named>({
    items: [...found],
    selectedItem: value,
    itemToString: (item) => item?.name ?? "",
    itemToKey: (item) => item && `${item.id} ${item.name}`,
    stateReducer: (state, { type, changes }) => {
      if (type === InputChange) return { ...changes, highlightedIndex: 0 };
      if (type !== InputBlur) return changes;
      // Leaving takes back what was typed and not chosen; an emptied field stays empty.
      const inputValue = state.inputValue === "" ? "" : (value?.name ?? "");
      return { ...changes, selectedItem: value, inputValue };
    },
    onInputValueChange: ({ inputValue, type }) => {
      setTyped(type === InputChange ? inputValue : "");
      if (type === InputChange && inputValue === "" && value) onPick(null);
    },
    onSelectedItemChange: ({ selectedItem }) => onPick(selectedItem?.id ?? null),
  });
  const open = box.isOpen && typed.trim() !== "";
  const isReady = (text: string) => suggestions.typed === text.trim();
  const hurry = useHurry(isReady(box.inputValue), () => {
    if (found[0] === undefined) return;
    box.closeMenu();
    onPick(found[0].id);
  });

  const summary =
    found.length > 0 ? counted(found.length, "suggestion") : "No entity has a name like this.";

  return (
    <div className="entity-box">
      <label {...box.getLabelProps()}>{label}</label>
      <input
        {...box.getInputProps({
          ref,
          type: "text",
          placeholder: "Name",
          onKeyDown: (event) => {
            const { value } = event.currentTarget;
            if (event.key !== "Enter" || !box.isOpen || isReady(value)) return;
            keepFromDownshift(event);
            hurry();
          },
        })}
      />
      <div className="choices" hidden={!open}>
        <p role="status" className={found.length > 0 ? "unseen" : "nothing"}>
          {open && isReady(typed) && (problem ?? summary)}
        </p>
        <div {...box.getMenuProps()}>
          {open &&
            found.map((entity, index) => (
              <div key={entity.id} className="choice" {...box.getItemProps({ item: entity, index })}>
                <EntityOption entity={entity} typed={typed} />
              </div>
            ))}
        </div>
      </div>
    </div>
  );
}
