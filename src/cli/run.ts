// Runs one command line: finds the command, runs it, and turns whatever goes wrong into one sentence and an exit code. Never a stack trace.

import { CommanderError } from 'commander';
import { AppError, EXIT, exitCodeOf } from '../domain/errors.ts';
import { VERSION } from '../tasks/version.ts';
import { describeError } from './describe-error.ts';
import { languageOf, loadMessages } from './load-messages.ts';
import { buildProgram } from './program.ts';
import { terminalOf } from './terminal.ts';

export async function run(args: readonly string[]): Promise<number> {
  const speaker = loadMessages(languageOf(args, process.env));
  let exitCode: number = EXIT.ok;
  const program = buildProgram(
    {
      code: async (files, options) => (await import('./commands/code.ts')).runCode(files, options, terminalOf(options, speaker)),
      add: async (paths, options) => (await import('./commands/add.ts')).runAdd(paths, options, terminalOf(options, speaker)),
      watch: async (feeds, options) =>
        (await import('./commands/watch.ts')).runWatch(feeds, options, terminalOf(options, speaker)),
      recode: async (options) => (await import('./commands/recode.ts')).runRecode(options, terminalOf(options, speaker)),
      backup: async (file, options) =>
        (await import('./commands/backup.ts')).runBackup(file, options, terminalOf(options, speaker)),
      restore: async (file, options) =>
        (await import('./commands/backup.ts')).runRestore(file, options, terminalOf(options, speaker)),
      timeline: async (options) => (await import('./commands/timeline.ts')).runTimeline(options, terminalOf(options, speaker)),
      event: async (id, options) => (await import('./commands/event.ts')).runEvent(id, options, terminalOf(options, speaker)),
      compare: async (id, options) => (await import('./commands/event.ts')).runCompare(id, options, terminalOf(options, speaker)),
      actor: async (name, options) => (await import('./commands/actor.ts')).runActor(name, options, terminalOf(options, speaker)),
      search: async (words, options) =>
        (await import('./commands/actor.ts')).runSearch(words, options, terminalOf(options, speaker)),
      export: async (options) => (await import('./commands/export.ts')).runExport(options, terminalOf(options, speaker)),
      review: async (action, what, options) =>
        (await import('./commands/review.ts')).runReview(action, what, options, terminalOf(options, speaker)),
      serve: async (options) => (await import('./commands/serve.ts')).runServe(options, terminalOf(options, speaker)),
      score: async (options) => (await import('./commands/score.ts')).runScore(options, terminalOf(options, speaker)),
      doctor: async (options) => (await import('./commands/doctor.ts')).runDoctor(terminalOf(options, speaker)),
    },
    {
      version: VERSION,
      speaker,
      columns: process.stdout.columns ?? 80,
      done: (code) => {
        exitCode = code;
      },
    },
  );
  try {
    if (args.length === 0) program.outputHelp();
    else await program.parseAsync(args, { from: 'user' });
  } catch (caught) {
    const error = errorOf(caught);
    if (error === null) return EXIT.ok;
    const command = program.commands.find((one) => one.name() === args[0])?.name();
    process.stderr.write(`${describeError(error, terminalOf({}, speaker))}\n`);
    if (exitCodeOf(error.code) === EXIT.usage)
      process.stderr.write(`${speaker.say('hint.help', { command: command ?? '' }).replace('  ', ' ')}\n`);
    if (process.env.ISNAD_DEBUG) console.error(caught);
    return exitCodeOf(error.code);
  }
  return exitCode;
}

/** Commander's complaints under our own codes; null where it only showed help or the version. */
function errorOf(caught: unknown): AppError | null {
  if (caught instanceof AppError) return caught;
  if (!(caught instanceof CommanderError)) {
    return new AppError('INTERNAL', { reason: caught instanceof Error ? caught.message : String(caught) }, { cause: caught });
  }
  if (caught.exitCode === 0) return null;
  const quoted = /'([^']*)'/u.exec(caught.message)?.[1] ?? '';
  const option = quoted.split(/[ ,]/u)[0] ?? quoted;
  switch (caught.code) {
    case 'commander.unknownOption':
      return new AppError('USAGE_UNKNOWN_OPTION', { option }, { cause: caught });
    case 'commander.optionMissingArgument':
      return new AppError('USAGE_MISSING_VALUE', { option }, { cause: caught });
    case 'commander.missingArgument':
      return new AppError('USAGE_MISSING_ARGUMENT', { argument: quoted }, { cause: caught });
    case 'commander.missingMandatoryOptionValue':
      return new AppError('USAGE_MISSING_OPTION', { option }, { cause: caught });
    case 'commander.excessArguments':
      return new AppError(
        'USAGE_EXCESS_ARGUMENT',
        { argument: quoted || caught.message.split(': ').at(-1) || '' },
        { cause: caught },
      );
    default:
      return new AppError('USAGE_UNKNOWN_COMMAND', { command: quoted }, { cause: caught });
  }
}
