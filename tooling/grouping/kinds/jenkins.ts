import type { Kind } from '../kind.ts';

export const jenkins: Kind = {
  name: 'jenkins',
  title: 'Jenkins and Maven',
  formats: [
    'Started by user {user}',
    'Running on {word} in {file}',
    '{word} #{int} completed: FAILURE',
    '{word} #{int} completed: SUCCESS',
    "ERROR: Couldn't find any revision to build. Verify the repository and branch configuration for job {word}",
    'Agent {word} went offline during the build',
    'Cannot contact {word}: java.lang.InterruptedException',
    'Waiting for next available executor on {word}',
    'hudson.plugins.git.GitException: Command "git fetch --tags --force" returned status code 128',
    'Failed to execute goal org.apache.maven.plugins:maven-surefire-plugin:{version}:test (default-test) on project {word}: There are test failures.',
    'Could not resolve dependencies for project com.acme:{word}:jar:{version}: Failure to find com.acme:{word}:jar:{version} in {url}',
    'Timeout has been exceeded; aborting build {int} of job {word}',
    'Tests run: {int}, Failures: {int}, Errors: {int}, Skipped: {int}, Time elapsed: {float} s',
    "Credentials '{word}' is of type 'Username with password' where 'SSH Username with private key' was expected",
  ],
};
