// Lets pieces of work go one after the other, in the order in which they came.

/** A function that runs each work when those before it are done, whether they succeeded or not, and gives what it gives. */
export function takeTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const own = last.then(work);
    last = own.catch(() => undefined);
    return own;
  };
}
