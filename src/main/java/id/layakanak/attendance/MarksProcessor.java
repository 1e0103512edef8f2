package id.layakanak.attendance;

import java.util.List;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** Fills {@code <div kla:marks="${row}"></div>} with the {@link MarkButton}s of the page, half of what a roster would cost as a template. */
@Component
class MarksProcessor extends AbstractStandardExpressionAttributeTagProcessor {

    MarksProcessor() {
        super(TemplateMode.HTML, "kla", "marks", 1600, true);
    }

    @Override
    protected void doProcess(
            ITemplateContext context,
            IProcessableElementTag tag,
            AttributeName attribute,
            String attributeValue,
            Object row,
            IElementTagStructureHandler structure) {
        var html = new StringBuilder(1000);
        for (var button : (List<?>) context.getVariable("buttons")) {
            ((MarkButton) button).write((Markable) row, html);
        }
        structure.setBody(html, false);
    }
}
