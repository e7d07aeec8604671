// One line a step with its time; on a terminal the line shows what the step is doing until it is done.

const live = process.stdout.isTTY === true;

/**
 * Runs one step and prints its line.
 * @param {string} name
 * @param {(say: (line: string) => void) => Promise<string>} run returns what to say when it is done
 * @param {{hint?: string}} [options] hint: said at once where there is no terminal to show progress on
 */
export async function step(name, run, {hint} = {}) {
  const begun = performance.now();
  let doing = hint ?? "";
  const draw = () => process.stdout.write(`\r\u001b[2K${name.padEnd(8)} ${seconds(begun)}  ${doing}`.slice(0, (process.stdout.columns ?? 80) + 4));
  const timer = live ? setInterval(draw, 200) : null;
  if (!live && hint !== undefined) {
    console.log(`${name.padEnd(8)} ${hint}`);
  }
  try {
    const done = await run((line) => {
      doing = line;
    });
    clear(timer);
    console.log(`${name.padEnd(8)} ${seconds(begun)}  ${done}`);
  } catch (error) {
    clear(timer);
    console.log(`${name.padEnd(8)} ${seconds(begun)}  failed`);
    throw error;
  }
}

function clear(timer) {
  if (timer !== null) {
    clearInterval(timer);
    process.stdout.write("\r\u001b[2K");
  }
}

function seconds(begun) {
  return `${((performance.now() - begun) / 1000).toFixed(1)} s`.padStart(7);
}
