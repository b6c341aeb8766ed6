/** Makes requests to a shop over HTTP, each of which answers with its status. */
export function visitor(origin) {
  return async (method, path, { headers = {}, json, form } = {}) => {
    const body = json !== undefined ? JSON.stringify(json) : form && new URLSearchParams(form);
    const type = json === undefined ? {} : { 'content-type': 'application/json' };
    const answer = await fetch(new URL(path, origin), { method, headers: { ...headers, ...type }, ...(body && { body }) });
    await answer.arrayBuffer();
    return answer.status;
  };
}
