import type { Kind } from '../kind.ts';

export const kubernetes: Kind = {
  name: 'kubernetes',
  title: 'Kubernetes',
  formats: [
    'Back-off restarting failed container {word} in pod {pod}_{word}({uuid})',
    'Readiness probe failed: Get "{url}": dial tcp {ip}:{port}: connect: connection refused',
    'Liveness probe failed: HTTP probe failed with statuscode: 503',
    'Failed to pull image "{image}": rpc error: code = NotFound desc = failed to pull and unpack image',
    '{int}/{int} nodes are available: {int} Insufficient cpu, {int} Insufficient memory.',
    'Successfully assigned {word}/{pod} to ip-{int}-{int}-{int}-{int}.eu-central-{small}.compute.internal',
    'MountVolume.SetUp failed for volume "pvc-{uuid}" : timed out waiting for the condition',
    'Created container {word} in {duration}',
    'Stopping container {word} with id containerd://{hex64}',
    'Node ip-{int}-{int}-{int}-{int}.ec2.internal status is now: NodeNotReady',
    'error killing pod: failed to "KillPodSandbox" for "{uuid}" with KillPodSandboxError',
    'Memory cgroup out of memory: Killed process {int} ({word}) total-vm:{int}kB, anon-rss:{int}kB, file-rss:{int}kB, shmem-rss:{int}kB',
    'Scaled up replica set {pod} to {int} from {int}',
    'Trace[{int}]: "Update" url:{route},user-agent:kubelet/v{version},client:{ip} (total time: {int}ms)',
    'Unable to attach or mount volumes: unmounted volumes=[{word}], unattached volumes=[{word} kube-api-access-{rand5}]: timed out waiting for the condition',
  ],
};
