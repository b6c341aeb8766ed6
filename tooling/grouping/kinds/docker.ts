import type { Kind } from '../kind.ts';

export const docker: Kind = {
  name: 'docker',
  title: 'Docker',
  formats: [
    'Container {hex64} failed to exit within {int}s of signal 15 - using the force',
    'Handler for POST /v{float}/containers/create returned error: Conflict. The container name "/{word}" is already in use by container "{hex64}".',
    "pull access denied for {word}/{word}, repository does not exist or may require 'docker login'",
    'driver failed programming external connectivity on endpoint {word} ({hex64}): Bind for {ip}:{port} failed: port is already allocated',
    'no space left on device: write {file}',
    'failed to register layer: Error processing tar file(exit status 1): write {file}: no space left on device',
    'dial unix {file}: connect: no such file or directory',
    'health check for container {hex12} timed out after {duration}',
    'ignoring event container={hex64} module=libcontainerd namespace=moby topic=/tasks/delete',
    'toomanyrequests: You have reached your pull rate limit.',
    'Layer sha256:{hex64} cleaned up',
    'network {hex64} has active endpoints',
    'OCI runtime create failed: container_linux.go:{int}: starting container process caused: exec: "{word}": executable file not found in $PATH',
    'received {int} bytes from {ip} in {duration}',
  ],
};
