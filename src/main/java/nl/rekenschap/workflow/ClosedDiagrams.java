package nl.rekenschap.workflow;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Hangs the work items onto each user task, and refuses diagrams with scripts. */
final class ClosedDiagrams extends AbstractBpmnParseListener {

  private final WorkItemListener workItems;

  ClosedDiagrams(WorkItemListener workItems) {
    this.workItems = workItems;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    TaskDefinition task =
        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    task.addTaskListener(TaskListener.EVENTNAME_CREATE, workItems);
    task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, workItems);
    task.addTaskListener(TaskListener.EVENTNAME_DELETE, workItems);
  }

  @Override
  public void parseScriptTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    throw new IllegalStateException("scripts are not allowed in diagrams: " + activity.getId());
  }
}
