// What the bundler takes in besides scripts.

declare module '*.css';

/** The address under which a file is served. */
declare module '*?url' {
  const address: string;
  export default address;
}
