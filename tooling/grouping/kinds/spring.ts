import type { Kind } from '../kind.ts';

export const spring: Kind = {
  name: 'spring',
  title: 'Java and Spring',
  formats: [
    'HikariPool-{small} - Connection is not available, request timed out after {int}ms.',
    'Could not open JPA EntityManager for transaction; nested exception is org.hibernate.exception.JDBCConnectionException: Unable to acquire JDBC Connection',
    "Failed to bind properties under 'spring.datasource' to javax.sql.DataSource",
    'Application run failed in {float} seconds',
    'Servlet.service() for servlet [dispatcherServlet] in context with path [{route}] threw exception',
    'No mapping for {method} {route}',
    "Resolved [org.springframework.web.HttpRequestMethodNotSupportedException: Request method 'PUT' is not supported]",
    'Cannot invoke "com.acme.Order.getTotal()" because the return value of "com.acme.Cart.order()" is null',
    'I/O error on POST request for "{url}": Connection refused (Connection refused)',
    'Task java.util.concurrent.FutureTask@{hex8} rejected from java.util.concurrent.ThreadPoolExecutor@{hex8}[Running, pool size = {int}, active threads = {int}, queued tasks = {int}, completed tasks = {int}]',
    'Index {int} out of bounds for length {int}',
    'Started Application in {float} seconds (JVM running for {float})',
    'ORA-00001: unique constraint (SHOP.UK_ORDERS) violated',
    'ORA-01017: invalid username/password; logon denied',
    'Consumer {uuid} of queue {word} stopped after {int} ms',
    'Session {hex32} of user {user} expired',
    'Lock {uuid} held by thread pool-{small}-thread-{int} for {duration}',
  ],
};
