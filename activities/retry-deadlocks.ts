const DEADLOCK = '40P01';
const ATTEMPTS = 4;

/** Two transactions that waited for each other: Postgres ended one, and doing it again is all it takes. */
export async function retryDeadlocks<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const code = (error as { code?: string } | null)?.code;
      if (code !== DEADLOCK || attempt === ATTEMPTS) throw error;
    }
  }
}
