// The OpenAPI 3.1 document, made from the schemas that check requests: an address, a parameter or a field that is not in it does not exist.

import { z } from 'zod';
import type { ErrorCode } from '../domain/errors.ts';
import type { Speaker } from '../domain/speak.ts';
import { statusOf } from './answer-error.ts';
import type { Route } from './route.ts';
import { errorBody } from './schemas/reviews.ts';

export type JsonSchema = { readonly [key: string]: unknown };

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly description: string;
  readonly schema: JsonSchema;
}

/** Errors that any route may answer with. */
const EVERYWHERE: readonly ErrorCode[] = [
  'REQUEST_NOT_VALID',
  'HOST_NOT_ALLOWED',
  'TOKEN_NEEDED',
  'TOKEN_WRONG',
  'RECORD_BUSY',
  'INTERNAL',
];
const OF_WRITING: readonly ErrorCode[] = ['WRITING_NOT_ALLOWED', 'ORIGIN_NOT_ALLOWED', 'REQUEST_TOO_LARGE', 'RECORD_HELD'];

export function openApiDocument(routes: readonly Route[], speaker: Speaker): JsonSchema {
  const schemas = componentSchemas();
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const route of routes) {
    paths[route.path] ??= {};
    (paths[route.path] as Record<string, JsonSchema>)[route.method] = operationOf(route, speaker);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Isnad',
      version: '1',
      summary: speaker.say('api.title'),
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: { schemas, securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  };
}

export const errorsOf = ({ access, errors }: Route): readonly ErrorCode[] => [
  ...new Set([...errors, ...EVERYWHERE, ...(access === 'write' ? OF_WRITING : [])]),
];

function operationOf(route: Route, speaker: Speaker): JsonSchema {
  const { id, access, status = 200, answer } = route;
  const byStatus = Map.groupBy(errorsOf(route), statusOf);
  const errors = [...byStatus].map(([of, codes]): [string, JsonSchema] => [
    String(of),
    { description: codes.map((code) => code).join(', '), content: { 'application/json': { schema: refTo(errorBody) } } },
  ]);
  const content = Array.isArray(answer)
    ? Object.fromEntries(answer.map((media: string) => [media.split(';')[0], { schema: { type: 'string' } }]))
    : { 'application/json': { schema: refTo(answer as z.ZodType) } };
  return {
    operationId: id,
    summary: speaker.say(`api.${id}`),
    ...(access === 'open' ? {} : { security: [{ token: [] }, {}] }),
    parameters: parametersOf(route, speaker),
    ...bodyOf(route),
    responses: {
      [String(status)]: { description: speaker.say(`api.${id}`), content },
      ...(route.isOfRecord ? { '304': { description: 'ETag' } } : {}),
      ...Object.fromEntries(errors.sort(([one], [other]) => (one < other ? -1 : 1))),
    },
  };
}

export function parametersOf({ path, query, params }: Route, speaker: Speaker): readonly Parameter[] {
  const inPath = params === undefined ? undefined : schemaOf(params, 'input');
  const inQuery = query === undefined ? undefined : schemaOf(query, 'input');
  const listed = (schema: JsonSchema | undefined, where: Parameter['in']): readonly Parameter[] =>
    Object.entries((schema?.properties ?? {}) as Record<string, JsonSchema>).map(([name, of]) => ({
      name,
      in: where,
      required: where === 'path' || ((schema?.required ?? []) as readonly string[]).includes(name),
      description: speaker.say(
        `api.parameter.${where === 'path' ? `${name}In${path.includes('jobs') ? 'Jobs' : path.includes('articles') ? 'Articles' : 'Path'}` : name}`,
      ),
      schema: of,
      ...(of.type === 'array' ? { style: 'form', explode: false } : {}),
    }));
  return [...listed(inPath, 'path'), ...listed(inQuery, 'query')];
}

/** What values a parameter takes, in a few words. */
export function limitsOf(schema: Readonly<Record<string, unknown>>): string {
  const {
    type,
    enum: values,
    items,
    minimum,
    maximum,
    format,
  } = schema as {
    readonly type?: string;
    readonly enum?: readonly string[];
    readonly items?: { readonly enum?: readonly string[] };
    readonly minimum?: number;
    readonly maximum?: number;
    readonly format?: string;
  };
  const known = values ?? items?.enum;
  if (known !== undefined) return known.join(' ');
  if (minimum !== undefined) return `${minimum}\u2013${maximum}`;
  return format === 'date' ? 'YYYY-MM-DD' : (type ?? '');
}

function bodyOf({ body, bodyMedia }: Route): JsonSchema {
  if (bodyMedia !== undefined)
    return { requestBody: { required: true, content: Object.fromEntries(bodyMedia.map((media) => [media, { schema: {} }])) } };
  return body === undefined ? {} : { requestBody: { required: true, content: { 'application/json': { schema: refTo(body) } } } };
}

/** Schemas with a name of their own stand once, among the components. */
const COMPONENT = '#/components/schemas/';

function refTo(schema: z.ZodType): JsonSchema {
  const id = z.globalRegistry.get(schema)?.id;
  return id === undefined ? schemaOf(schema, 'output') : { $ref: COMPONENT + id };
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _, '~standard': __, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as JsonSchema;
  return rest;
}

function componentSchemas(): Readonly<Record<string, JsonSchema>> {
  const { schemas } = z.toJSONSchema(z.globalRegistry, { uri: (id) => COMPONENT + id, unrepresentable: 'any' });
  return Object.fromEntries(
    Object.entries(schemas)
      .map(([name, schema]): [string, JsonSchema] => {
        const { $schema: _, $id: __, id: ___, ...rest } = schema as JsonSchema;
        return [name, rest];
      })
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}
