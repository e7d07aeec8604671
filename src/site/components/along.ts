import {scaleLinear} from "d3";

/**
 * Places values along a strip whose width the browser decides: value → "43.21%". SVG takes percentages, so a strip needs no
 * redrawing when the window changes. Room is left at both ends for the dots.
 */
export function along(domain: readonly [number, number]): (value: number) => string {
  const scale = scaleLinear(domain[0] === domain[1] ? [domain[0] - 1, domain[1] + 1] : domain, [3, 97]).clamp(true);
  return (value) => `${scale(value).toFixed(2)}%`;
}
