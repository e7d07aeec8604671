/** Something that becomes a table and reads others. */
export interface Step {
  schema: string;
  name: string;
  reads: readonly string[];
}

/**
 * Orders steps so that each stands after those it reads; names that no step makes are taken as given.
 * `wanted` keeps only those steps and what they need. Throws where steps read each other in a circle.
 */
export function orderSteps<T extends Step>(steps: readonly T[], wanted: (step: T) => boolean = () => true): T[] {
  const byName = new Map(steps.map((step) => [`${step.schema}.${step.name}`, step]));
  const ordered: T[] = [];
  const state = new Map<T, "open" | "done">();
  const visit = (step: T, path: readonly string[]) => {
    const id = `${step.schema}.${step.name}`;
    if (state.get(step) === "open") {
      throw new Error(`models read each other in a circle: ${[...path, id].join(" → ")}`);
    }
    if (state.get(step) === "done") {
      return;
    }
    state.set(step, "open");
    for (const read of step.reads) {
      const next = byName.get(read);
      if (next) {
        visit(next, [...path, id]);
      }
    }
    state.set(step, "done");
    ordered.push(step);
  };
  for (const step of steps.filter(wanted)) {
    visit(step, []);
  }
  return ordered;
}
