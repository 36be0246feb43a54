// The layers of INCEpTION as a UIMA type system: one table, from which the descriptor is written and by which files are read. Layers have only what
// INCEpTION takes for one when a type system is imported: direct subtypes of Annotation with strings, booleans, lists of strings and links with roles.
// (INCEpTION, TypeSystemAnalysis; UIMA references, "Type System Descriptor Reference")

import type { ArchivedFile } from '../zip-pieces.ts';

/** `links`: a list of structures of the type, each with a role and a target. `annotation`: any annotation. */
export type Range = 'string' | 'boolean' | 'strings' | 'annotation' | { readonly links: string };

export interface LayerType {
  readonly name: string;
  readonly parent: string;
  readonly description: string;
  readonly features: Readonly<Record<string, Range>>;
}

const ANNOTATION = 'uima.tcas.Annotation';
export const ENTITY = 'isnad.Entity';
export const TIME = 'isnad.Time';
export const SOURCE = 'isnad.Source';
export const SOURCE_LINK = 'isnad.SourceLink';
export const CUE = 'isnad.Cue';
export const EVENT = 'isnad.Event';
export const EVENT_LINK = 'isnad.EventLink';
export const METADATA = 'de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData';

const NAMED = { identifier: 'string', nameEn: 'string', nameAr: 'string' } as const;
const LINK = { role: 'string', target: 'annotation' } as const;

export const TYPES: readonly LayerType[] = [
  {
    name: ENTITY,
    parent: ANNOTATION,
    description: 'Words that denote somebody or somewhere. identifier: the id in Isnad. office: what the words name them by.',
    features: { kind: 'string', ...NAMED, office: 'string', implicit: 'boolean' },
  },
  {
    name: TIME,
    parent: ANNOTATION,
    description:
      'A time expression: its TIMEX3 type and value, and the days that it covers (2020-01-17 or 2020-01-17..2020-01-18).',
    features: { timexType: 'string', value: 'string', days: 'string' },
  },
  {
    name: CUE,
    parent: ANNOTATION,
    description: 'Words by which it is known that a source speaks.',
    features: {},
  },
  {
    name: SOURCE,
    parent: ANNOTATION,
    description: 'A voice. links: its cue, and through which source it is heard.',
    features: { kind: 'string', ...NAMED, links: { links: SOURCE_LINK } },
  },
  {
    name: EVENT,
    parent: ANNOTATION,
    description:
      'A mention of an act; mentions with the same act are of one. arguments: actor, recipient, place, time, and source from the outermost voice to the origin. date: where it is not that of the time.',
    features: {
      act: 'string',
      eventType: 'string',
      modes: 'strings',
      contexts: 'strings',
      status: 'string',
      date: 'string',
      dead: 'string',
      injured: 'string',
      checked: 'boolean',
      comment: 'string',
      arguments: { links: EVENT_LINK },
    },
  },
  { name: SOURCE_LINK, parent: 'uima.cas.TOP', description: '', features: LINK },
  { name: EVENT_LINK, parent: 'uima.cas.TOP', description: '', features: LINK },
  {
    name: METADATA,
    parent: 'uima.tcas.DocumentAnnotation',
    description: 'The document: its title, and the id of the article in Isnad.',
    features: { documentTitle: 'string', documentId: 'string' },
  },
];

export const BY_NAME: ReadonlyMap<string, LayerType> = new Map(TYPES.map((type) => [type.name, type]));

/** A range as UIMA names it, and what a list is of. */
export function rangeOf(range: Range): { readonly range: string; readonly element: string | null } {
  if (typeof range === 'object') return { range: 'uima.cas.FSArray', element: range.links };
  const named = {
    string: 'uima.cas.String',
    boolean: 'uima.cas.Boolean',
    strings: 'uima.cas.StringArray',
    annotation: ANNOTATION,
  };
  return { range: named[range], element: null };
}

export const typeSystemFile = (): ArchivedFile => ({
  name: 'TypeSystem.xml',
  text: `<?xml version="1.0" encoding="UTF-8"?>
<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">
<name>isnad</name>
<types>
${TYPES.map(typeDescription).join('')}</types>
</typeSystemDescription>
`,
});

const typeDescription = ({ name, parent, description, features }: LayerType): string =>
  `<typeDescription><name>${name}</name><description>${description}</description><supertypeName>${parent}</supertypeName><features>
${Object.entries(features).map(featureDescription).join('')}</features></typeDescription>
`;

function featureDescription([name, given]: readonly [string, Range]): string {
  const { range, element } = rangeOf(given);
  const elementType = element === null ? '' : `<elementType>${element}</elementType>`;
  return `<featureDescription><name>${name}</name><description/><rangeTypeName>${range}</rangeTypeName>${elementType}</featureDescription>
`;
}
