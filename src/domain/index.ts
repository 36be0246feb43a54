// The words of the domain, in one place to import from.

export * from './annotations.ts';
export * from './api-views.ts';
export * from './coded-article.ts';
export * from './codes.ts';
export * from './days.ts';
export * from './plover-scores.ts';
export * from './record-views.ts';
