import {execFileSync, spawn, type ChildProcess} from "node:child_process";
import {chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {createServer, type AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {delimiter, join} from "node:path";
import {createConnection} from "mysql2/promise";
import {Client} from "pg";

export interface DatabaseServer {
  /** postgresql://…/edu or mysql://…/edu for a user. */
  address: (user: string) => string;
  /** Runs statements as the owner of everything. */
  run: (sql: string) => Promise<void>;
  stop: () => Promise<void>;
}

/** Where a program is installed; null where it is not. */
function program(...names: string[]): string | null {
  const versions = existsSync("/usr/lib/postgresql") ? readdirSync("/usr/lib/postgresql").map((version) => `/usr/lib/postgresql/${version}/bin`) : [];
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin", ...versions.toReversed()];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path)) ?? null;
}

/** These servers refuse to run as root: then as their own user; null where there is none. */
function owner(user: string): {uid?: number; gid?: number} | null {
  if (process.getuid?.() !== 0) {
    return {};
  }
  try {
    const id = (flag: string): number => Number(execFileSync("id", [flag, user], {encoding: "utf8", stdio: ["ignore", "pipe", "ignore"]}));
    return {uid: id("-u"), gid: id("-g")};
  } catch {
    return null;
  }
}

/** The servers that this machine has, each to be started in a folder and on a port of its own. */
export function installedServers(): {kind: "postgresql" | "mysql"; start: () => Promise<DatabaseServer>}[] {
  const servers: ReturnType<typeof installedServers> = [];
  const [initdb, postgres, postgresOwner] = [program("initdb"), program("postgres"), owner("postgres")];
  if (initdb !== null && postgres !== null && postgresOwner !== null) {
    servers.push({kind: "postgresql", start: () => startPostgresql(initdb, postgres, postgresOwner)});
  }
  const [install, mariadbd, mysqlOwner] = [program("mariadb-install-db"), program("mariadbd"), owner("mysql")];
  if (install !== null && mariadbd !== null && mysqlOwner !== null) {
    servers.push({kind: "mysql", start: () => startMariadb(install, mariadbd, mysqlOwner)});
  }
  return servers;
}

async function startPostgresql(initdb: string, postgres: string, as: {uid?: number; gid?: number}): Promise<DatabaseServer> {
  const {folder, data} = emptyFolder(as);
  execFileSync(initdb, ["-D", data, "-U", "owner", "-E", "UTF8", "--locale=C", "--auth=trust", "--no-sync"], {...as, cwd: folder, stdio: "ignore"});
  const port = await freePort();
  // The owner needs no password, everybody else does.
  writeFileSync(join(data, "pg_hba.conf"), "host all owner 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 scram-sha-256\n");
  const child = spawn(postgres, ["-D", data, "-p", String(port), "-k", folder, "-c", "listen_addresses=127.0.0.1", "-c", "fsync=off", "-c", "shared_buffers=8MB", "-c", "timezone=Asia/Shanghai"], {...as, cwd: folder, stdio: "ignore"});
  const run = async (sql: string, database = "edu"): Promise<void> => {
    const client = new Client({host: "127.0.0.1", port, user: "owner", database, ssl: false});
    try {
      await client.connect();
      await client.query(sql);
    } finally {
      await client.end();
    }
  };
  await untilReady(child, () => run("SELECT 1", "postgres"));
  await run("CREATE DATABASE edu", "postgres");
  return {address: (user) => `postgresql://${user}@127.0.0.1:${port}/edu`, run, stop: () => stop(child, folder)};
}

async function startMariadb(install: string, mariadbd: string, as: {uid?: number; gid?: number}): Promise<DatabaseServer> {
  const {folder, data} = emptyFolder(as);
  execFileSync(install, ["--no-defaults", `--datadir=${data}`, "--auth-root-authentication-method=normal", "--skip-test-db", "--skip-name-resolve", "--innodb-log-file-size=4M", "--innodb-buffer-pool-size=8M"], {...as, cwd: folder, stdio: "ignore"});
  const port = await freePort();
  const child = spawn(mariadbd, ["--no-defaults", `--datadir=${data}`, `--socket=${join(folder, "s")}`, `--port=${port}`, "--bind-address=127.0.0.1", "--innodb-log-file-size=4M", "--innodb-buffer-pool-size=8M", "--innodb-flush-log-at-trx-commit=0", "--skip-log-bin"], {...as, cwd: folder, stdio: "ignore"});
  const run = async (sql: string, database = "edu"): Promise<void> => {
    const connection = await createConnection({host: "127.0.0.1", port, user: "root", database, multipleStatements: true});
    try {
      await connection.query(sql);
    } finally {
      await connection.end();
    }
  };
  await untilReady(child, () => run("SELECT 1", "mysql"));
  await run("CREATE DATABASE edu CHARACTER SET utf8mb4", "mysql");
  return {address: (user) => `mysql://${user}@127.0.0.1:${port}/edu`, run, stop: () => stop(child, folder)};
}

function emptyFolder({uid, gid}: {uid?: number; gid?: number}): {folder: string; data: string} {
  const folder = mkdtempSync(join(tmpdir(), "junheng-db-"));
  const data = join(folder, "data");
  mkdirSync(data, {mode: 0o700});
  if (uid !== undefined && gid !== undefined) {
    chownSync(folder, uid, gid);
    chownSync(data, uid, gid);
  }
  return {folder, data};
}

function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((done) => {
    probe.listen(0, "127.0.0.1", () => {
      const {port} = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });
}

async function untilReady(child: ChildProcess, ask: () => Promise<void>): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await ask();
      return;
    } catch (error) {
      if (attempt === 600 || child.exitCode !== null) {
        throw error;
      }
      await new Promise((done) => {
        setTimeout(done, 50);
      });
    }
  }
}

/** Its data is worth nothing: it need not shut down in order. */
async function stop(child: ChildProcess, folder: string): Promise<void> {
  const gone = new Promise((done) => {
    child.once("close", done);
  });
  // PostgreSQL's children end by themselves after SIGQUIT, which MariaDB takes for a crash of no interest.
  child.kill("SIGQUIT");
  await gone;
  rmSync(folder, {recursive: true, force: true, maxRetries: 5});
}
