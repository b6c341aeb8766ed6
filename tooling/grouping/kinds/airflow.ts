import type { Kind } from '../kind.ts';

export const airflow: Kind = {
  name: 'airflow',
  title: 'Apache Airflow',
  formats: [
    'Marking task as FAILED. dag_id={word}, task_id={word}, execution_date={compact}, start_date={compact}, end_date={compact}',
    'Task exited with return code 1',
    'Task exited with return code 137',
    "Dependencies not met for <TaskInstance: {word}.{word} scheduled__{iso} [queued]>, dependency 'Trigger Rule' FAILED",
    'DAG {word} has {int}/{int} running and queued tasks',
    "Executor reports task instance <TaskInstance: {word}.{word} manual__{iso} [queued]> finished (failed) although the task says it's queued.",
    'Sensor {word} has timed out; run duration of {float} seconds exceeds the specified timeout of {float}.',
    "Broken DAG: [{file}] No module named 'pandas'",
    'Heartbeat recovered after {float} seconds',
    'Connection {word} is not defined',
    'Created DagRun for dag {word} at {iso}',
    'Setting next_dagrun for {word} to {iso}, run_after={iso}',
    'Job {int} was killed before it finished (likely due to running out of memory)',
    'Adopting or resetting orphaned tasks for active dag runs took {duration}',
  ],
};
