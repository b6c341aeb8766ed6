/**
 * Waits for an answer for so many milliseconds, without keeping the process alive. Rejects where none came in time, and
 * tells that the answer is not waited for any more.
 */
export function within<T>(answer: PromiseLike<T>, milliseconds: number, onGivenUp: () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error('Redis did not answer in time.'));
      onGivenUp();
    }, milliseconds);
    timer.unref();
    answer.then(
      (value) => {
        clearTimeout(timer);
        resolve(value);
      },
      (thrown: unknown) => {
        clearTimeout(timer);
        reject(thrown instanceof Error ? thrown : new Error('Redis could not be asked.'));
      },
    );
  });
}
