/** What every page's head adds: an icon of our own, so that no browser asks for /favicon.ico, and the colours of the browser's frame. */
export const head = `<link rel="icon" href="/icon.svg" type="image/svg+xml">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbfaf6">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#14191d">`;
