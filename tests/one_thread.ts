import {DuckDBInstance} from "@duckdb/node-api";

// As many test files run at once as there are processors: DuckDB's own threads would only stand in each other's way. Tests of threads ask for them.
const create = DuckDBInstance.create.bind(DuckDBInstance);
const oneThread = Symbol.for("junheng one thread");
if (!(oneThread in DuckDBInstance)) {
  Object.assign(DuckDBInstance, {[oneThread]: true, create: (path?: string, options?: Record<string, string>) => create(path, {threads: "1", ...options})});
}
