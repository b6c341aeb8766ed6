/** The routes of the page, by the pattern that names no one. */
const routes = [
  ['/orders/:email', /^\/orders\/[^/]+$/],
  ['/', /^\/$/],
];

/** The pattern of the route in view. */
export function currentRoute() {
  return routes.find(([, path]) => path.test(location.pathname))?.[0];
}
