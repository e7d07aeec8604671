import {h} from "./element.js";

/** Draws a chart as wide as its place, and again when that changes. Nothing is drawn while the place has no width. */
export function fluid(draw: (width: number) => Element): HTMLElement {
  const place = h("div", {class: "chart"});
  let last = 0;
  new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    if (width > 0 && width !== last) {
      last = width;
      place.replaceChildren(draw(width));
    }
  }).observe(place);
  return place;
}
