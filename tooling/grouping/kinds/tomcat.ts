import type { Kind } from '../kind.ts';

/** Apache Tomcat and Solr. */
export const tomcat: Kind = {
  name: 'tomcat',
  title: 'Apache Tomcat and Solr',
  formats: [
    'Server startup in [{int}] milliseconds',
    'Deploying web application archive [{file}]',
    'Deployment of web application directory [{file}] has finished in [{int}] ms',
    'The web application [{word}] appears to have started a thread named [{word}-{small}] but has failed to stop it. This is very likely to create a memory leak.',
    'Failed to initialize connector [Connector[HTTP/1.1-{port}]]',
    'Error parsing HTTP request header\n Note: further occurrences of HTTP request parsing errors will be logged at DEBUG level.',
    'Invalid character found in the request target [{route}]. The valid characters are defined in RFC 7230 and RFC 3986',
    'Character decoding failed. Parameter [{word}] with value [{quotedRaw}] has been ignored. Note that the name and value quoted here may be corrupted due to the failed decoding.',
    'Servlet.service() for servlet [dispatcherServlet] in context with path [{route}] threw exception [Request processing failed] with root cause',
    'Maximum number of threads ({int}) created for connector with address [null] and port [{port}]',
    'Unable to add the resource at [{file}] to the cache for web application [{word}] because there was insufficient free space available after evicting expired cache entries - consider increasing the maximum size of the cache',
    'Creation of SecureRandom instance for session ID generation using [SHA1PRNG] took [{int}] milliseconds.',
    'An attempt was made to authenticate the locked user [{user}]',
    'Session event listener threw exception for session [{hex32}]',
    '[{word}] webapp={route} path={route} params={{q={word}&wt=json}} hits={int} status={small} QTime={int}',
    'org.apache.solr.common.SolrException: undefined field {word}',
    'Error opening new searcher. exceeded limit of maxWarmingSearchers={small}, try again later.',
    'ZkController was unable to publish state for core {word}_shard{small}_replica_n{small}',
    'Leader election for shard{small} of collection {word} timed out after {int} ms',
  ],
};
