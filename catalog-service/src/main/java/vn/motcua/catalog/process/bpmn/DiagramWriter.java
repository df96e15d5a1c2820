package vn.motcua.catalog.process.bpmn;

import java.util.List;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnDiagram;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import vn.motcua.processflow.ProcessFlow;
import vn.motcua.processflow.drawing.Drawing;
import vn.motcua.processflow.drawing.ProcessLayout;

/** Writes where everything stands, so that the editor need not guess. */
final class DiagramWriter {

    private final BpmnModelInstance model;
    private final Process process;

    DiagramWriter(BpmnModelInstance model, Process process) {
        this.model = model;
        this.process = process;
    }

    void write(ProcessFlow flow) {
        Drawing drawing = ProcessLayout.of(flow);
        BpmnDiagram diagram = model.newInstance(BpmnDiagram.class, "Diagram_1");
        BpmnPlane plane = model.newInstance(BpmnPlane.class, "Plane_1");
        plane.setBpmnElement(process);
        diagram.setBpmnPlane(plane);
        model.getDefinitions().addChildElement(diagram);
        for (int i = 0; i < flow.nodes().size(); i++) {
            BaseElement element = model.getModelElementById(flow.nodes().get(i).code());
            addShape(plane, element, drawing.nodes().get(i));
        }
        for (int i = 0; i < flow.links().size(); i++) {
            BaseElement element = model.getModelElementById("Flow_" + (i + 1));
            addEdge(plane, element, drawing.links().get(i));
        }
    }

    private void addShape(BpmnPlane plane, BaseElement element, Drawing.Box box) {
        BpmnShape shape = model.newInstance(BpmnShape.class, element.getId() + "_di");
        shape.setBpmnElement(element);
        if (element instanceof ExclusiveGateway) {
            shape.setMarkerVisible(true);
        }
        Bounds bounds = model.newInstance(Bounds.class);
        bounds.setX(box.x());
        bounds.setY(box.y());
        bounds.setWidth(box.width());
        bounds.setHeight(box.height());
        shape.setBounds(bounds);
        plane.addChildElement(shape);
    }

    private void addEdge(BpmnPlane plane, BaseElement element, List<Drawing.Point> corners) {
        BpmnEdge edge = model.newInstance(BpmnEdge.class, element.getId() + "_di");
        edge.setBpmnElement(element);
        for (Drawing.Point corner : corners) {
            Waypoint waypoint = model.newInstance(Waypoint.class);
            waypoint.setX(corner.x());
            waypoint.setY(corner.y());
            edge.addChildElement(waypoint);
        }
        plane.addChildElement(edge);
    }
}
