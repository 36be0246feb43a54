import { expect, test } from 'vitest';
import type { Event, Source, Span } from '../../../domain/index.ts';
import { quotationsOf } from './quotations.ts';

/** Words of a text as spans: the cue and the speaker of the one voice, the trigger and the sentence of the one act. */
function check(text: string, words: { cue: string; speaker: string; trigger: string; sentence?: string }, said: string): void {
  const at = (part: string): Span => [text.indexOf(part), text.indexOf(part) + part.length];
  const source = { id: 's1', cue: at(words.cue), span: at(words.speaker) } as Source;
  const event = { saidBy: ['s1'], trigger: at(words.trigger), sentence: at(words.sentence ?? text) } as unknown as Event;
  const found = quotationsOf([event, event], [source], text);
  expect(found.map((one) => text.slice(...one.said))).toEqual([said]);
}

test('reported speech: what stands behind the words that attribute, or before them', () => {
  const words = { cue: 'قال', speaker: 'الوزير', trigger: 'زار' };
  check('قال الوزير إن الوفد زار طرابلس.', words, 'إن الوفد زار طرابلس');
  check('الوفد زار طرابلس أمس، كما قال الوزير.', words, 'الوفد زار طرابلس أمس، كما');
});

test('direct speech: what is between the marks around the trigger', () => {
  const words = { cue: 'قال', speaker: 'الوزير', trigger: 'زار' };
  check('قال الوزير: «الوفد زار طرابلس» قبل أن يغادر.', words, 'الوفد زار طرابلس');
  check('قال الوزير عن "الملف": "الوفد زار طرابلس" قبل أن يغادر.', words, 'الوفد زار طرابلس');
});

test('a voice that goes on from an earlier sentence has all of the next', () => {
  check(
    'وتحدث الوزير. الوفد زار طرابلس.',
    { cue: 'تحدث', speaker: 'الوزير', trigger: 'زار', sentence: 'الوفد زار طرابلس.' },
    'الوفد زار طرابلس',
  );
});
