import { expect, test } from 'vitest';
import { essentials } from '../../detectors/essentials.ts';
import { scrubbedBy } from '../scrubbed-by.ts';

const scrubbed = scrubbedBy(essentials);

test('a password behind an option of one letter is hidden where the command takes one there', () => {
  const commands: readonly (readonly [said: string, sent: string])[] = [
    ['Command failed: mysqldump -u root -ptulip7 shop', 'Command failed: mysqldump -u root -p[password] shop'],
    ["mysql -u root -p'tulip7' shop", "mysql -u root -p'[password]' shop"],
    ['sshpass -p tulip7 ssh x', 'sshpass -p [password] ssh x'],
    ["sshpass -p 'blue tulip' ssh x", "sshpass -p '[password]' ssh x"],
    ["path: 'mysql',\n  spawnargs: [ '-uroot', '-ptulip7' ]", "path: 'mysql',\n  spawnargs: [ '-uroot', '-p[password]' ]"],
    ["path: 'mkdir',\n  spawnargs: [ '-ptulip7' ]", "path: 'mkdir',\n  spawnargs: [ '-ptulip7' ]"],
    ['["sshpass","-p","blue tulip","ssh"]', '["sshpass","-p","[password]","ssh"]'],
    ["sshpass -p 'blue tulip", "sshpass -p '[password]"],
    ['redis-cli -h x -a tulip7 ping', 'redis-cli -h x -a [password] ping'],
    ['docker login -u blue -p "tulip7" x', 'docker login -u blue -p "[password]" x'],
    ['sqlcmd -S x -U sa -P tulip7', 'sqlcmd -S x -U sa -P [password]'],
    ['ipmitool -H x -U blue -P tulip7 power on', 'ipmitool -H x -U blue -P [password] power on'],
    ['bcp shop in x -U sa -P tulip7 -c', 'bcp shop in x -U sa -P [password] -c'],
    ['isql -U sa -P tulip7 -b', 'isql -U sa -P [password] -b'],
    ['tsql -S x -P tulip7 -o q', 'tsql -S x -P [password] -o q'],
    ['plink -ssh x -pw tulip7', 'plink -ssh x -pw [password]'],
    ["pscp -pw 'blue tulip' a x:b", "pscp -pw '[password]' a x:b"],
    ['ls -pw tulip7', 'ls -pw tulip7'],
    ['unrar x -ptulip7 a.rar', 'unrar x -p[password] a.rar'],
    ['mosquitto_pub -u blue -P tulip7', 'mosquitto_pub -u blue -P [password]'],
    ['ldapsearch -D cn=x -w tulip7 -b x', 'ldapsearch -D cn=x -w [password] -b x'],
    ["[ 'mysql', '-u', 'root', '-ptulip7', 'shop' ]", "[ 'mysql', '-u', 'root', '-p[password]', 'shop' ]"],
    ["[\n  'sshpass',\n  '-p',\n  'tulip7',\n  'ssh'", "[\n  'sshpass',\n  '-p',\n  '[password]',\n  'ssh'"],
    ['["redis-cli","-a","tulip7",', '["redis-cli","-a","[password]",'],
    ['twine upload -u blue -p tulip7 x', 'twine upload -u blue -p [password] x'],
    ["psexec x -u 'blue' -p 'tulip7'", "psexec x -u 'blue' -p '[password]'"],
    ['docker run -u node -p 8080:80/tcp -p tulip x', 'docker run -u node -p 8080:80/tcp -p tulip x'],
    ['cp -u -p tulip7 x', 'cp -u -p tulip7 x'],
    ['cp -u tulip -p ./tulip7.txt x', 'cp -u tulip -p ./tulip7.txt x'],
    ["[ 'ls', '-a', 'tulip7' ]", "[ 'ls', '-a', 'tulip7' ]"],
    ['docker run -p 8080:80 -a stdin x', 'docker run -p 8080:80 -a stdin x'],
    ['mysql -h x -p shop', 'mysql -h x -p shop'],
    ['mysql -h x | tee -plog', 'mysql -h x | tee -plog'],
  ];
  for (const [said, sent] of commands) expect([scrubbed(said), scrubbed(sent)]).toEqual([sent, sent]);
});
