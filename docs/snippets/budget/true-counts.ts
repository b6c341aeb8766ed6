/** Where the numbers are; a token needs the scope `event:read`. */
interface Sentry {
  readonly url: string;
  readonly organization: string;
  readonly token: string;
}

interface TagValue {
  readonly value: string;
  readonly count: number;
}

/** How many occurrences the events of an issue stand for: each weight times how often it occurs, and 1 for the others. */
export async function occurrencesOf(issue: string, { url, organization, token }: Sentry): Promise<number> {
  const read = async <T>(path: string): Promise<T> => {
    const place = `${url}/api/0/organizations/${organization}/issues/${issue}/${path}`;
    const response = await fetch(place, { headers: { Authorization: `Bearer ${token}` } });
    return JSON.parse(await response.text());
  };
  const { count } = await read<{ readonly count: string }>('');
  const values = await read<readonly TagValue[]>('tags/vedette.weight/values/');
  return values.reduce((sum, value) => sum + (Number(value.value) - 1) * value.count, Number(count));
}
