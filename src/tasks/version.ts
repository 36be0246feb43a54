// The version, for faces that must not load the coder to say it.

export { VERSION } from '../coder/version.ts';
