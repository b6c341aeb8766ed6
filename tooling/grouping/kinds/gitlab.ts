import type { Kind } from '../kind.ts';

export const gitlab: Kind = {
  name: 'gitlab',
  title: 'GitLab Runner',
  formats: [
    'ERROR: Job failed: exit code 1',
    'ERROR: Job failed: exit code 137',
    'ERROR: Job failed: execution took longer than {hours} seconds',
    'WARNING: Job failed: exit code 1 duration_s={float} job={int} project={int} runner={nano9}',
    'ERROR: Job failed (system failure): prepare environment: waiting for pod running: timed out waiting for pod to start. Check https://docs.gitlab.com/runner/shells/index.html#shell-profile-loading for more information',
    'ERROR: Job failed: prepare environment: waiting for pod running: pulling image "{image}": image pull failed: Back-off pulling image "{image}". Check https://docs.gitlab.com/runner/shells/index.html#shell-profile-loading for more information',
    'ERROR: Job failed (system failure): pods "runner-{rand8}-project-{int}-concurrent-{small}-{rand8}" not found',
    'ERROR: Job failed (system failure): Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running? (docker.go:{int}:{small}s)',
    'WARNING: Checking for jobs... failed runner={nano9} status=couldn\'t execute POST against {origin}/api/v4/jobs/request: Post "{origin}/api/v4/jobs/request": dial tcp {ip}:443: i/o timeout',
    'WARNING: Appending trace to coordinator... failed code=500 job={int} job-log= job-status= runner={nano9} sent-log={int}-{int} status=500 Internal Server Error',
    'WARNING: Submitting job to coordinator... job failed bytesize={int} checksum=crc32:{hex8} code=403 job={int} job-status= runner={nano9} update-interval=0s',
    'ERROR: Uploading artifacts as "archive" to coordinator... 413 Request Entity Too Large id={int} responseStatus=413 Request Entity Too Large status=413 token=glcbt-64',
    'WARNING: {word}/: no matching files. Ensure that the artifact path is relative to the working directory (/builds/{word}/{word})',
    'WARNING: Failed to pull image with policy "always": Error response from daemon: manifest for {image} not found: manifest unknown: manifest unknown (manager.go:{int}:{small}s)',
    'ERROR: Error cleaning up pod: Delete "https://{ip}:443/api/v1/namespaces/{word}/pods/runner-{rand8}-project-{int}-concurrent-{small}-{rand8}": dial tcp {ip}:443: connect: connection refused',
    "fatal: unable to access '{origin}/{word}/{word}.git/': The requested URL returned error: 403",
  ],
};
