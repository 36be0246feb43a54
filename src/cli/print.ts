// Writes to standard output at the speed of whoever reads it, so that a long run holds nothing back in memory.

import { once } from 'node:events';

/** Stops quietly when the reader has gone (`isnad code … | head`): that is no error. */
export function watchForClosedOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

export async function print(text: string | Uint8Array): Promise<void> {
  if (text.length > 0 && !process.stdout.write(text)) await once(process.stdout, 'drain');
}
