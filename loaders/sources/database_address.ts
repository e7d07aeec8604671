/** Where a database is and who asks. */
export interface DatabaseAddress {
  kind: "postgresql" | "mysql";
  host: string;
  port: number;
  user: string;
  name: string;
  /** Encrypted, with a certificate that is checked. */
  ssl: boolean;
}

/** postgresql://reader@host:5432/name?ssl=true in its parts. */
export function databaseAddress(url: string): DatabaseAddress {
  const {protocol, hostname, port, username, pathname, searchParams} = new URL(url);
  const kind = protocol === "mysql:" ? "mysql" : "postgresql";
  return {
    kind,
    host: hostname.replace(/^\[(.*)\]$/, "$1"),
    port: port === "" ? (kind === "mysql" ? 3306 : 5432) : Number(port),
    user: decodeURIComponent(username),
    name: decodeURIComponent(pathname.slice(1)),
    ssl: searchParams.get("ssl") === "true",
  };
}
