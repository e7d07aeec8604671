// The options of `npm start -- …`. Plain JavaScript, so that a wrong one is told before anything is installed.

/**
 * @param {readonly string[]} argv
 * @returns {{workspace: string, port: number} | {problem: string}}
 */
export function readArguments(argv) {
  const options = {workspace: "data/hongta", port: 3000};
  for (let i = 0; i < argv.length; ++i) {
    const [name, inline] = argv[i].split(/=(.*)/s, 2);
    if (name !== "--workspace" && name !== "--port") {
      return {problem: `${argv[i]}: there is no such option; npm start -- takes --workspace DIR and --port N`};
    }
    const value = inline ?? argv[++i];
    if (value === undefined || value === "") {
      return {problem: `${name}: the value is missing`};
    }
    if (name === "--workspace") {
      options.workspace = value;
    } else if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) {
      options.port = Number(value);
    } else {
      return {problem: `--port ${value}: this is not a port number`};
    }
  }
  return options;
}
