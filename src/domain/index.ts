// The words of the domain, in one place to import from.

export * from './codes.ts';
export * from './coded-article.ts';
