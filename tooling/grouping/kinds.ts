import type { Kind } from './kind.ts';
import { actions } from './kinds/actions.ts';
import { airflow } from './kinds/airflow.ts';
import { apache } from './kinds/apache.ts';
import { aws } from './kinds/aws.ts';
import { browser } from './kinds/browser.ts';
import { cassandra } from './kinds/cassandra.ts';
import { celery } from './kinds/celery.ts';
import { ceph } from './kinds/ceph.ts';
import { clickhouse } from './kinds/clickhouse.ts';
import { consul } from './kinds/consul.ts';
import { django } from './kinds/django.ts';
import { docker } from './kinds/docker.ts';
import { dotnet } from './kinds/dotnet.ts';
import { elasticsearch } from './kinds/elasticsearch.ts';
import { etcd } from './kinds/etcd.ts';
import { gitlab } from './kinds/gitlab.ts';
import { golang } from './kinds/golang.ts';
import { hadoop } from './kinds/hadoop.ts';
import { haproxy } from './kinds/haproxy.ts';
import { istio } from './kinds/istio.ts';
import { jenkins } from './kinds/jenkins.ts';
import { kafka } from './kinds/kafka.ts';
import { keycloak } from './kinds/keycloak.ts';
import { kubernetes } from './kinds/kubernetes.ts';
import { laravel } from './kinds/laravel.ts';
import { mongodb } from './kinds/mongodb.ts';
import { mysql } from './kinds/mysql.ts';
import { nats } from './kinds/nats.ts';
import { network } from './kinds/network.ts';
import { nginx } from './kinds/nginx.ts';
import { node } from './kinds/node.ts';
import { postfix } from './kinds/postfix.ts';
import { postgres } from './kinds/postgres.ts';
import { prometheus } from './kinds/prometheus.ts';
import { proxy } from './kinds/proxy.ts';
import { rabbitmq } from './kinds/rabbitmq.ts';
import { rails } from './kinds/rails.ts';
import { redis } from './kinds/redis.ts';
import { sidekiq } from './kinds/sidekiq.ts';
import { spring } from './kinds/spring.ts';
import { sshd } from './kinds/sshd.ts';
import { systemd } from './kinds/systemd.ts';
import { terraform } from './kinds/terraform.ts';
import { tomcat } from './kinds/tomcat.ts';

/** The kinds of software whose messages the corpus holds. */
export const kinds: readonly Kind[] = [
  cassandra,
  proxy,
  actions,
  apache,
  mongodb,
  etcd,
  laravel,
  airflow,
  postfix,
  hadoop,
  jenkins,
  consul,
  aws,
  browser,
  django,
  docker,
  dotnet,
  elasticsearch,
  golang,
  kafka,
  kubernetes,
  mysql,
  nginx,
  node,
  postgres,
  rabbitmq,
  rails,
  redis,
  spring,
  sshd,
  systemd,
  terraform,
  haproxy,
  celery,
  sidekiq,
  clickhouse,
  ceph,
  keycloak,
  prometheus,
  gitlab,
  istio,
  nats,
  tomcat,
  network,
];
