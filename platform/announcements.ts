/** What the API says once it listens. Whoever started it waits for this: an answer on the port could be anybody's. */
export function apiAnswersAt(url: string): string {
  return `the API answers at ${url}/v1`;
}
