import {isAbsolute, join, relative, sep} from "node:path";

/** Where the server looks: the built site, and the release folder that stands at /data. */
export interface Mounts {
  site: string;
  /** null: the site's own data folder is served. A folder that is not there answers 404. */
  data: string | null;
}

/**
 * The files that a request path may mean, in order; none where the path is hostile: not decodable, with a backslash,
 * a NUL, a colon (drives and streams of Windows), or a part that begins with a dot.
 */
export function resolvePath(mounts: Mounts, pathname: string): string[] {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return [];
  }
  if (!decoded.startsWith("/") || /[\\\0:]/.test(decoded)) {
    return [];
  }
  const parts = decoded.slice(1).split("/");
  const folder = parts.at(-1) === "";
  if (folder) {
    parts.pop();
  }
  if (parts.some((part) => part === "" || part.startsWith("."))) {
    return [];
  }
  const mounted = mounts.data !== null && parts[0] === "data";
  const root = mounted ? mounts.data! : mounts.site;
  const path = join(root, ...(mounted ? parts.slice(1) : parts));
  const inside = relative(root, path);
  if (inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside)) {
    return [];
  }
  if (mounted) {
    return folder ? [] : [path];
  }
  return folder || parts.length === 0 ? [join(path, "index.html")] : [path, `${path}.html`];
}
