import type { Kind } from '../kind.ts';

export const actions: Kind = {
  name: 'actions',
  title: 'npm, git and GitHub Actions',
  formats: [
    'No workspaces found: --workspace={word}',
    '404 Not Found - GET https://registry.npmjs.org/{word} - Not found',
    'Could not resolve dependency: peer react@"^{version}" from {word}@{version}',
    'Unsupported engine for {word}@{version}: wanted: node >= {int}',
    "fatal: couldn't find remote ref refs/heads/{word}",
    "fatal: repository '{url}' not found",
    "error: pathspec '{word}' did not match any file(s) known to git",
    "error: failed to push some refs to '{url}'",
    'CONFLICT (content): Merge conflict in {file}',
    "Your branch is behind 'origin/{word}' by {int} commits, and can be fast-forwarded.",
    'The job was canceled because "{word}" failed.',
    'Cache not found for input keys: {word}-{hex64}',
    'The runner {word} has received a shutdown signal.',
    'Process completed with exit code 1.',
    'Process completed with exit code 143.',
    'Deployment of {word} to environment {word} was rejected after {duration}',
    'Workflow {word} is disabled',
  ],
};
