import {fork, type ChildProcess} from "node:child_process";
import {availableParallelism} from "node:os";
import {fileURLToPath} from "node:url";

/** A seeded case, or kills with their seed. */
export type Task = {seed: string} | {kills: number; kills_seed: string};
export type Answer = {outcome: string} | {loads: number; publishes: number} | {wrong: string};

const worker = fileURLToPath(new URL("./worker.ts", import.meta.url));
/** A case that has not ended by then never will. */
const mostSeconds = 600;

/**
 * Does the tasks in their order, in a process for each processor, each process one after the other. A process that ends, or does not come back from a case, is what is
 * wrong with its task; another one takes its place.
 */
export async function inProcesses(tasks: Iterator<Task>, answered: (answer: Answer) => void): Promise<void> {
  await Promise.all(Array.from({length: availableParallelism()}, async () => {
    let child: ChildProcess | null = null;
    for (let next = tasks.next(); next.done !== true; next = tasks.next()) {
      child ??= fork(worker);
      const answer = await ask(child, next.value);
      if (!child.connected) {
        child = null;
      }
      answered(answer);
    }
    child?.disconnect();
  }));
}

function ask(child: ChildProcess, task: Task): Promise<Answer> {
  return new Promise((resolve) => {
    const ended = (code: number | null, signal: string | null): void => settle({wrong: `${JSON.stringify(task)}: its process ended with ${code ?? signal}`});
    const timer = "seed" in task ? setTimeout(() => child.kill("SIGKILL"), mostSeconds * 1000) : undefined;
    const settle = (answer: Answer): void => {
      clearTimeout(timer);
      child.off("message", settle).off("exit", ended);
      resolve(answer);
    };
    child.on("message", settle).on("exit", ended);
    child.send(task);
  });
}
