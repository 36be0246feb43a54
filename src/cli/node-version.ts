// The oldest Node that Isnad runs on; a test holds it equal to package.json's `engines`.

export const NEEDED_NODE = '22.13';

export function isNewEnough(found: string, needed: string = NEEDED_NODE): boolean {
  const [major = 0, minor = 0] = found.split('.').map(Number);
  const [neededMajor = 0, neededMinor = 0] = needed.split('.').map(Number);
  return major > neededMajor || (major === neededMajor && minor >= neededMinor);
}
