// The shelf of examples: one file each in examples/, which begins with its title and what it tells.
// The tests run them all on the bundled articles.

export interface Example {
  title: string;
  description: string;
  query: string;
}

const files = import.meta.glob<string>("./examples/*.graphql", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** All examples, in the order of their file names. */
export const examples: readonly Example[] = Object.entries(files)
  .sort(([one], [other]) => one.localeCompare(other))
  .map(([, text]) => exampleOf(text));

function exampleOf(text: string): Example {
  const [title = "", description = ""] = text.split("\n").map((line) => line.replace(/^# /, ""));
  return { title, description, query: text.trim() };
}
