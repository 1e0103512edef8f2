package id.layakanak.web;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** Replaces {@code <i kla:icon="home"></i>} by the drawing itself, so that no icon is ever fetched or flashes. */
class IconProcessor extends AbstractStandardExpressionAttributeTagProcessor {

    private final Icons icons;

    IconProcessor(String prefix, Icons icons) {
        super(TemplateMode.HTML, prefix, "icon", 1600, true);
        this.icons = icons;
    }

    @Override
    protected void doProcess(
            ITemplateContext context,
            IProcessableElementTag tag,
            AttributeName attribute,
            String attributeValue,
            Object name,
            IElementTagStructureHandler structure) {
        structure.replaceWith(icons.svg(String.valueOf(name)), false);
    }
}
